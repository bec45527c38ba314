namespace ReferralOutlook.Letters.GuardReading;

/// <summary>Luxury and trend talk to people who look for outcomes and safety (FEATURES A57).</summary>
internal static class SpaTalkGuard
{
    public static GuardRule[] Rules { get; } =
    [
        new()
        {
            Guard = GuardNames.SpaTalk, Blocking = false, Audiences = [Audience.Physician, Audience.OtherProvider],
            Why = "Providers look for outcomes, safety and professionalism; this reads like a spa.",
            Source = "FEATURES A57",
            Better = "Say what it does for their patients: \"may ease muscle pain and improve sleep between visits\".",
            Patterns = """
                (pamper*|luxur*|indulg*|bliss*|decaden*|heavenly|nirvana|opulen*|lavish*|sumptuous*|sensual|exquisite*|divine|zen|dreamy|velvety|silky|ambrosial|euphori*|ecstasy|rapture|delicious|yummy|enchant*|mystical|magical|goddess|queens|kings|princesses|queen for a day|upscale|high end|glamor*|posh|boutique|deluxe|vip|bask|basking|drifting|lavender|on a cloud|cloud of|dream come true|lush|pampered|elite experience|elegance|elegant|sumptuous*|soothing music|soothing ambiance|relaxing getaway|royal treatment|like royalty|queen|king for a day|princess|bask~)
                (spa day~|spa like|spa experience~|spa package~|spa treatment~|spa quality|spa service~|spa music|spa menu|spa retreat~|spa getaway|day at the spa|spa style|spa party|spa atmosphere|spa ambiance|spa ambience|spa goers|resort style|resort quality|world class spa|five star|5 star)
                (treat|reward|luxury|gift|present) ..2 (your|their|the)? ..1 (patients|staff|team|clients|people)? ..2 (deserve|deserves|have earned|owe themselves)
                (float|floats|floating|glide|glides|drift|drifts) ..2 (out|home|away|door|through) ..4 (door|glowing|refreshed|cloud|air|smiling)
                (melt away|melts away|melting away|melt your|melt the|melt into|drift away|drift off|float away|floating on|wash away|whisk~ away|whisked|let go of your worries|leave your worries|leave the world behind|forget the world|forget your worries|cares away|stress melt|stress away|worries away|worries behind|knead away|soak up|soothe your soul|soothe the soul|soothes the soul|feed your soul|nourish your soul|nourishes the soul|body mind and spirit|mind body and spirit|body and soul|soulful|inner peace|inner glow|inner calm|inner balance|inner goddess)
                (oasis|sanctuary|haven|paradise|serenity|serene|tranquil*|retreat from|escape from|escape the|an escape|great escape|escape into|urban escape|refuge|hideaway|cocoon~|nirvana|heaven on earth|slice of heaven|cloud nine|little piece of heaven)
                (rejuvenat*|revitaliz*|revitalis*|reinvigorat*|replenish*|radian*|glowing skin|glow|youthful*|anti aging|ageless|beautify*|refresh your|renew your|renewed spirit|recharge your|recharge~ batter*)
                (treat yourself|treat yourselves|treats themselves|treat themselves|spoil yourself|spoil yourselves|spoil them|spoil your|spoiled|spoil|me time|you deserve|they deserve a|deserves a treat|well deserved treat|self indulg*|guilty pleasure|ultimate relaxation|ultimate in relaxation|total relaxation|pure relaxation|deep relaxation experience|blissed out|unwind in|unwind and|unwind with|unwind from|unwind at|unwind after|and unwind|chill out|de stress|destress|relax and unwind|sit back and relax|wellness journey|healing journey|journey to wellness|journey of the senses|sensory journey|senses|sensory delight|transport you|transports you|transport them|transported)
                (chakra~|aura~|crystal~|energy healing|energy balancing|balance~ your energy|balances your energy|energy flow|life force|good vibes|vibes|high vibration|vibrational|cosmic|astral|moonlight|reiki infused|spiritual~|ritual~|ceremony|ceremonies|sacred)
                (our|a|the|your|day|luxury|beautiful|lavish|spa afternoon|like a) ..1 spa
                spa (afternoon|evening|morning|week|weekend|hour|session~|massage~|club|break)
                (eucalyptus|jasmine|sandalwood|vanilla|patchouli|ylang|neroli|bergamot|rosewater|rose water|essential oil blend~|silk|satin|velvet|candle glow|sheer|girls day|girls night|facial~|foot rub~|salt cave~|salt room~|sauna~|steam room~|hammam|jacuzzi|hot tub|plunge pool|wine bar|waited on|hand and foot|time stands still|time stops|sink into|sinks into|drift into|world at the door|world outside fades|pleasure~|delight~|treasure~ yourself|dreamland|babied|coddle~|coddled|cosset*|cozy|cosy|snuggl*|nestle~|harp|scented towel~|rose scented|scented|perfumed|fragran*|ultimate treat|ultimate escape|ultimate gift|surrender to|lull~|heaven|angelic|gorgeous|beautiful decor|chic|stylish|swanky|haute|delight for the|feast for the|treat for the|like a million|million bucks|on a pedestal|daily grind|hustle and bustle|leave your cares|forget your cares)
                (like|as|a|mini|little|feels) ..2 (vacation|holiday|honeymoon|staycation|weekend away|trip to the tropics|day at the beach)
                (like|as if|as though) ..4 (vacation|holiday|honeymoon|paradise|the beach|the tropics)
                (wellness|spa|luxury|exclusive|private|urban|relaxing|peaceful|relaxation|weekend|day|calming|healing) ..1 (retreat~|getaway~|escape~|hideaway|haven)
                (journey|voyage|world|oasis|state|feast|cocoon|bubble) of ..2 (relaxation|calm|peace|tranquil*|bliss|renewal|wellness|serenity|harmony|senses|luxury|comfort|stillness)
                (whisk~|sweep|sweeps|carry|carries|transport~) ..2 away
                (unforgettable|breathtaking|dazzling|irresistible|divine|scrumptious|to die for|mesmerizing|mesmerising|ravishing)
                (slippers|robe|robes|fireplace|sip|sipping|bathrobe~|gong|wind chimes|orchid~|hibiscus|coconut milk|oatmeal bath|milk bath|seaweed wrap~|chocolate wrap~)
                (walk~|walking|step out|leave|leaves|feel|feels|feeling) ..4 (on air|on clouds|like new|brand new|reborn|weightless|like a goddess|years younger|ten years younger)
                (bubbly|prosecco|mimosa~|cucumber water|herbal tea bar|essential oil bar|foot soak~|facial~|scrub|scrubs|body wrap~|salt glow|mud wrap~|sauna and|steam and|incense|aromatherapy|ocean sounds|waterfall sounds|fluffy|plush|waterfall~) ..10 (visit~|guest~|massage|enjoy|session~|patients|you|stress|hair|skin|included|offer|evening)
                (wellness trend~|beauty trend~|spa trend~|newest trend~|new trend~|current trend~|health trend~|popular trend~|massage trend~|trendy|trendiest|latest trend~|hottest trend~|hottest new|hot new|on trend|all the rage|celebrity~|celebrities|instagram worthy|instagrammable|hollywood|must have|buzz|latest craze|newest craze|fad|viral)
                (scented candles|candle lit|candlelit|candlelight|rose petals|champagne|soft music|fluffy robe~|plush robe~|plush|robes and slippers|bubble bath|chocolate massage|couples massage|romantic~|getaway|signature massage|signature treatment~|signature experience|aromatic journey|exotic|mood lighting|ambiance|ambience)
                """,
            Unless = """
                (wish|wishing|hope|had|have|good|happy|peaceful|enjoy|closed|during|over|before|after) ..6 (holiday|vacation|honeymoon)
                (worked|left|moved|came|went|from|previously|used to|former|formerly|years) ..4 spa
                no longer ..4 spa
                (signs|symptoms|range|heat|sleep) ..2 (radiant)
                (senses|sense) of
                (the|your|all) senses (of|and|are)
                (pleasure|pleasures) ..3 (to|of|in|meeting|working|hear|hearing|reading|speaking|your|if|with|that|by|at)
                delight~ ..1 (to|in|if|with|that|by|at)
                (be|am|was|are|were|a|my|with|would be) ..1 (pleasure|delight~)
                (eucalyptus|jasmine|latex|scent~|vanilla) ..4 (allerg*|free)
                (radiance|radiant) heat
                """,
        },
    ];
}
