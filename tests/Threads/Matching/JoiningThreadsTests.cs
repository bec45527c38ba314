using static ReferralOutlook.Tests.Threads.Matching.Envelope;

namespace ReferralOutlook.Tests.Threads.Matching;

public sealed class JoiningThreadsTests : IAsyncLifetime
{
    private MailDesk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await MailDesk.OpenAsync();
        await _desk.ListAsync("Priya Shah", "priya@harbour.example", "priya.shah@gmail.com");
        await _desk.ListAsync("Sam Okafor", "sam@okafor-ortho.example");
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task An_answer_that_names_what_it_answers_in_References_only()
    {
        await _desk.TakeInAsync(From("1", "sam@okafor-ortho.example", 1), From("2", "priya@harbour.example", 2, references: ["0", "1"]));
        Assert.Single((await _desk.ThreadsAsync()).Values.Distinct());
    }

    [Fact]
    public async Task An_answer_that_was_dated_before_what_it_answers()
    {
        await _desk.TakeInAsync(From("answer", "priya@harbour.example", 1, answers: "question"), From("question", "sam@okafor-ortho.example", 2));
        Assert.Single((await _desk.ThreadsAsync()).Values.Distinct());
    }

    [Fact]
    public async Task A_strangers_answer_that_was_dated_before_what_it_answers()
    {
        await _desk.TakeInAsync(From("answer", "desk@elsewhere.example", 1, answers: "sent"), To("sent", "priya@harbour.example", 2));
        Assert.Equal(["answer", "sent"], (await _desk.ThreadsAsync()).Keys.Order());
    }

    [Fact]
    public async Task Two_answers_become_one_thread_when_what_they_answer_comes_last()
    {
        await _desk.TakeInAsync(From("2", "priya@harbour.example", 2, answers: "1"));
        await _desk.TakeInAsync(From("3", "sam@okafor-ortho.example", 3, answers: "1"));
        Assert.Equal(2, (await _desk.ThreadsAsync()).Values.Distinct().Count());

        await _desk.TakeInAsync(From("1", "priya@harbour.example", 1));
        Assert.Single((await _desk.ThreadsAsync()).Values.Distinct());
    }

    [Fact]
    public async Task An_assistant_answers_for_the_provider()
    {
        await _desk.TakeInAsync(To("1", "priya@harbour.example", 1), From("2", "frontdesk@harbour.example", 2, answers: "1"));
        Assert.Single((await _desk.ThreadsAsync()).Values.Distinct());
    }

    [Fact]
    public async Task A_colleague_of_the_same_domain_joins_by_an_older_reference_and_one_of_a_public_domain_does_not()
    {
        await _desk.TakeInAsync(
            To("1", "priya@harbour.example", 1),
            From("2", "billing@front.harbour.example", 2, answers: "their own", references: ["1", "their own"]),
            From("3", "somebody.else@gmail.com", 3, answers: "their own", references: ["1", "their own"]));
        Assert.Equal(["1", "2"], (await _desk.ThreadsAsync()).Keys.Order());
    }

    [Fact]
    public async Task A_forward_to_a_third_party_and_what_follows_stays_private()
    {
        await _desk.TakeInAsync(
            From("1", "priya@harbour.example", 1, conversation: "c"),
            To("forward", "may@family.example", 2, conversation: "c"),
            From("answer", "may@family.example", 3, answers: "forward", references: ["1", "forward"], conversation: "c"));
        Assert.Equal(["1"], (await _desk.ThreadsAsync()).Keys);
    }

    [Fact]
    public async Task Her_own_colleagues_answer_is_no_business_of_the_list()
    {
        await _desk.TakeInAsync(
            To("1", "priya@harbour.example", 1, null, "colleague@riverside.example"),
            From("2", "colleague@riverside.example", 2, answers: "1"));
        Assert.Equal(["1"], (await _desk.ThreadsAsync()).Keys);
    }

    [Fact]
    public async Task A_conversation_id_that_is_used_again_merges_nobody()
    {
        await _desk.ListAsync("Noor Haddad", "noor@harbour.example");
        await _desk.TakeInAsync(
            To("1", "priya@harbour.example", 1, "c"), To("2", "sam@okafor-ortho.example", 2, "c"), To("3", "noor@harbour.example", 3, "c"),
            From("4", "sam@okafor-ortho.example", 4, conversation: "c"), From("5", "noor@harbour.example", 5, conversation: "c"), From("6", "frontdesk@harbour.example", 6, conversation: "c"));
        var threads = await _desk.ThreadsAsync();
        Assert.Equal(threads["2"], threads["4"]);
        Assert.Equal(threads["3"], threads["5"]);
        Assert.Equal(3, threads.Values.Distinct().Count());
        Assert.DoesNotContain("6", threads.Keys);
    }

    [Fact]
    public async Task A_listed_person_in_copy_of_many_mails_merges_none_of_them()
    {
        await _desk.ListAsync("Noor Haddad", "noor@clinic.example");
        await _desk.TakeInAsync(To("1", "priya@harbour.example", 1, "c", "noor@clinic.example"));
        await _desk.TakeInAsync(From("2", "noor@clinic.example", 2, answers: "1", conversation: "c"));
        await _desk.TakeInAsync(To("3", "sam@okafor-ortho.example", 3, "c", "noor@clinic.example"), From("4", "noor@clinic.example", 4, conversation: "c"));
        var threads = await _desk.ThreadsAsync();
        Assert.Equal(threads["1"], threads["2"]);
        Assert.NotEqual(threads["1"], threads["3"]);
        Assert.NotEqual(threads["3"], threads["4"]);
    }

    [Theory]
    [InlineData("PRIYA@Harbour.Example")]
    [InlineData("priya+referrals@harbour.example")]
    [InlineData("priya@\uFF48arbour.example")]
    [InlineData("Priya.Shah@GMAIL.com")]
    public async Task Every_spelling_of_an_address_is_theirs(string address)
    {
        await _desk.TakeInAsync(From("1", address, 1));
        Assert.Single(await _desk.ThreadsAsync());
    }

    [Fact]
    public async Task A_bounce_that_names_a_listed_address_in_its_header_is_theirs()
    {
        await _desk.TakeInAsync(From("1", "mailer-daemon@relay.example", 1) with { Headers = [new("X-Failed-Recipients", "priya@harbour.example")] });
        await _desk.TakeInAsync(From("2", "mailer-daemon@relay.example", 2) with { Headers = [new("X-Failed-Recipients", "may@family.example")] });
        Assert.Equal(["1"], (await _desk.ThreadsAsync()).Keys);
    }

    [Fact]
    public async Task A_bounce_that_refers_to_nothing_finds_its_mail_by_Exchanges_index()
    {
        byte[] root = [1, .. new byte[21]];
        await _desk.TakeInAsync(To("1", "priya@harbour.example", 1) with { ConversationIndex = root });
        await _desk.TakeInAsync(From("2", "postmaster@riverside.example", 2) with { ConversationIndex = [.. root, 1, 2, 3, 4, 5] }, From("3", "may@family.example", 3) with { ConversationIndex = [.. root, 9, 9, 9, 9, 9] });
        Assert.Equal(["1", "2"], (await _desk.ThreadsAsync()).Keys.Order());
    }
}
