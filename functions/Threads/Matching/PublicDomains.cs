using System.Collections.Frozen;

namespace ReferralOutlook.Threads.Matching;

/// <summary>Domains at which anybody, or a whole health service, has an address: sharing one says nothing about sharing an office.</summary>
internal static class PublicDomains
{
    /// <summary>Providers with the same name in many countries: yahoo.fr, live.nl, hotmail.co.uk.</summary>
    private static readonly FrozenSet<string> Families = FrozenSet.Create(StringComparer.Ordinal,
        "gmail", "googlemail", "outlook", "hotmail", "live", "msn", "yahoo", "ymail", "rocketmail", "aol", "gmx", "icloud", "protonmail", "proton", "yandex", "fastmail", "zoho", "hushmail", "tutanota", "inbox");

    private static readonly FrozenSet<string> SecondLevels = FrozenSet.Create(StringComparer.Ordinal, "co", "com", "ne", "or", "net", "org");

    private static readonly FrozenSet<string> Names = """
        me.com mac.com pm.me proton.me tuta.io tuta.com hey.com mail.com email.com usa.com consultant.com doctor.com post.com myself.com iname.com mail.ru bk.ru list.ru internet.ru rambler.ru ukr.net i.ua
        web.de t-online.de freenet.de arcor.de 1und1.de online.de mailbox.org posteo.de email.de vodafone.de kabelmail.de bluewin.ch hispeed.ch sunrise.ch aon.at chello.at a1.net
        orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr club-internet.fr libero.it virgilio.it alice.it tin.it tiscali.it tiscali.co.uk telefonica.net terra.es ono.com sapo.pt
        telenet.be skynet.be scarlet.be ziggo.nl kpnmail.nl planet.nl xs4all.nl home.nl wp.pl onet.pl o2.pl interia.pl seznam.cz centrum.cz email.cz abv.bg freemail.hu citromail.hu telia.com online.no
        btinternet.com btopenworld.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk plus.net plusnet.com o2.co.uk eircom.net
        comcast.net xfinity.com verizon.net att.net sbcglobal.net bellsouth.net ameritech.net pacbell.net swbell.net prodigy.net flash.net nvbell.net snet.net cox.net charter.net spectrum.net twc.com rr.com roadrunner.com
        earthlink.net mindspring.com juno.com netzero.net netzero.com optonline.net optimum.net cablevision.com suddenlink.net windstream.net frontier.com frontiernet.net centurylink.net centurytel.net q.com
        embarqmail.com mchsi.com mediacombb.net rcn.com wowway.com tds.net hughes.net cableone.net sparklight.net bresnan.net atlanticbb.net consolidated.net ptd.net netscape.net compuserve.com excite.com lycos.com
        shaw.ca rogers.com telus.net sympatico.ca bell.net videotron.ca cogeco.ca eastlink.ca sasktel.net mts.net
        bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au internode.on.net ozemail.com.au dodo.com.au xtra.co.nz slingshot.co.nz
        qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com naver.com hanmail.net daum.net nate.com rediffmail.com indiatimes.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com
        uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com walla.com walla.co.il duck.com simplelogin.com mozmail.com privaterelay.appleid.com startmail.com runbox.com disroot.org riseup.net
        nhs.net va.gov kp.org mail.mil health.mil
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="domain">Folded: lower case, ASCII.</param>
    public static bool Contains(string domain)
    {
        if (Names.Contains(domain))
        {
            return true;
        }

        var labels = domain.Split('.');
        return labels.Length > 1 && Families.Contains(labels[0]) && (labels.Length == 2 || labels.Length == 3 && SecondLevels.Contains(labels[1]));
    }
}
