using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ReleaseBot.Data;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.DirectLine;

public sealed class ProtocolTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    [Fact]
    public async Task The_first_opening_is_201_and_welcomes_once_the_second_is_200()
    {
        var (token, conversation) = await app.TokenAsync("A0010ZZ");
        var sitting = new DirectLineSitting(app.Http, token, conversation);

        using var first = await sitting.OpenAsync();
        using var second = await sitting.OpenAsync();

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var body = await first.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(conversation, body.GetProperty("conversationId").GetString());
        Assert.True(body.GetProperty("expires_in").GetInt32() > 900);
        Assert.StartsWith("ws://", body.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
        Assert.Single(await sitting.NewTextsAsync(), text => text.StartsWith("Hello. I am ReleaseBot.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_client_activity_id_is_one_turn_with_one_id()
    {
        var sitting = await app.SitDownAsync("A0011ZZ");
        var json = """{"type":"message","from":{"id":"x"},"text":"ok","channelData":{"clientActivityID":"twice"}}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ => await (await sitting.PostAsync(json)).Content.ReadAsStringAsync()));

        Assert.Single(answers.Distinct());
        Assert.Single(await sitting.NewAsync(), activity => activity.GetProperty("from").GetProperty("role").GetString() == "user");
    }

    [Fact]
    public async Task Another_persons_sitting_and_one_that_never_was_are_the_same_403()
    {
        var mine = await app.SitDownAsync("A0012ZZ");
        var theirs = await app.SitDownAsync("A0013ZZ");

        using var foreign = await mine.ReadAsync("", theirs.ConversationId);
        using var unknown = await mine.ReadAsync("", "nothing-here");
        using var post = await mine.PostAsync("""{"type":"message","from":{"id":"x"},"text":"hi"}""", theirs.ConversationId);

        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
        Assert.Equal(await foreign.Content.ReadAsStringAsync(), await unknown.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_token_opens_every_sitting_of_its_person()
    {
        var first = await app.SitDownAsync("A0014ZZ");
        var second = await app.SitDownAsync("A0014ZZ");

        using var answer = await second.ReadAsync("", first.ConversationId);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_new_sitting_goes_on_at_the_same_question()
    {
        var first = await app.SitDownAsync("A0015ZZ");
        await first.SayAllAsync("ok", "ok", "ok", "ok", "ok", "my id");

        var second = await app.SitDownAsync("A0015ZZ");

        var texts = await second.NewTextsAsync();
        Assert.Equal("Welcome back. Your answers are all here.", texts[0]);
        Assert.StartsWith("Let us start with why you are here.", texts[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer not-a-token", HttpStatusCode.Forbidden)]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", HttpStatusCode.Forbidden)]
    [InlineData("Basic abc", HttpStatusCode.Unauthorized)]
    public async Task A_wrong_credential_is_refused_at_every_door(string? credential, HttpStatusCode expected)
    {
        foreach (var (method, path) in Doors("x"))
        {
            using var request = new HttpRequestMessage(method, path);
            if (credential is not null)
            {
                request.Headers.Authorization = AuthenticationHeaderValue.Parse(credential);
            }

            using var answer = await app.Http.SendAsync(request);

            Assert.True(expected == answer.StatusCode, $"{method} {path} answered {answer.StatusCode}");
            Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").TryGetProperty("code", out _));
        }
    }

    [Fact]
    public async Task A_token_with_one_letter_changed_opens_nothing()
    {
        var sitting = await app.SitDownAsync("A0016ZZ");
        var middle = sitting.Token.Length / 2;
        var forged = sitting.Token[..middle] + (sitting.Token[middle] == 'A' ? 'B' : 'A') + sitting.Token[(middle + 1)..];

        using var answer = await new DirectLineSitting(app.Http, forged, sitting.ConversationId).ReadAsync("");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_wrong_secret_makes_no_token()
    {
        using var answer = await app.GenerateAsync("wrong", """{"user":{"id":"A0001ZZ"}}""");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest, "BadSyntax")]
    [InlineData("[]", HttpStatusCode.BadRequest, "BadSyntax")]
    [InlineData("\"text\"", HttpStatusCode.BadRequest, "BadSyntax")]
    [InlineData("{}", HttpStatusCode.BadRequest, "MissingProperty")]
    [InlineData("""{"type":"message"}""", HttpStatusCode.BadRequest, "MissingProperty")]
    [InlineData("""{"type":7,"from":{"id":"x"}}""", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("""{"type":"message","from":{"id":7}}""", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":{"a":1}}""", HttpStatusCode.BadRequest, "BadArgument")]
    public async Task A_body_of_the_wrong_shape_is_refused_and_changes_nothing(string body, HttpStatusCode expected, string code)
    {
        var sitting = await app.SitDownAsync("A0017ZZ");
        await sitting.NewAsync();

        using var answer = await sitting.PostAsync(body);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("code").GetString());
        Assert.Empty(await sitting.NewAsync());
    }

    [Fact]
    public async Task Too_deep_and_too_big_bodies_are_refused()
    {
        var sitting = await app.SitDownAsync("A0018ZZ");

        using var deep = await sitting.PostAsync(new string('[', 20_000) + new string(']', 20_000));
        using var big = await sitting.PostAsync(JsonSerializer.Serialize(new { type = "message", from = new { id = "x" }, text = new string('a', 70_000) }));

        Assert.Equal(HttpStatusCode.BadRequest, deep.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, big.StatusCode);
        Assert.Equal("MessageSizeTooBig", (await big.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_415()
    {
        var sitting = await app.SitDownAsync("A0018ZZ");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{sitting.ConversationId}/activities")
        {
            Content = new StringContent("hello", Encoding.UTF8, "text/plain"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", sitting.Token) },
        };

        using var answer = await app.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-5")]
    [InlineData("1.5")]
    public async Task A_watermark_that_is_none_is_400(string watermark)
    {
        var sitting = await app.SitDownAsync("A0018ZZ");

        using var answer = await sitting.ReadAsync(watermark);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_watermark_beyond_the_end_steps_back_to_the_end()
    {
        var sitting = await app.SitDownAsync("A0018ZZ");
        await sitting.NewAsync();

        using var answer = await sitting.ReadAsync("99999");

        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(0, body.GetProperty("activities").GetArrayLength());
        Assert.Equal(sitting.Watermark, body.GetProperty("watermark").GetString());
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("invoke")]
    [InlineData("endOfConversation")]
    [InlineData("something-new")]
    public async Task Other_kinds_of_activity_get_an_id_and_wake_nobody(string type)
    {
        var sitting = await app.SitDownAsync("A0019ZZ");
        await sitting.NewAsync();

        using var answer = await sitting.PostAsync(JsonSerializer.Serialize(new { type, from = new { id = "x" }, name = "webchat/join" }));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!);
        Assert.Empty(await sitting.NewAsync());
    }

    [Fact]
    public async Task The_echo_keeps_what_was_sent_and_the_server_owns_the_rest()
    {
        var sitting = await app.SitDownAsync("A0020ZZ");
        await sitting.NewAsync();
        var json = """{"type":"message","id":"mine","timestamp":"x","from":{"id":"A9999ZZ","role":"bot"},"text":"<b>ok</b>","textFormat":"plain","extra":{"deep":[1,"two"]},"channelData":{"clientActivityID":"e1","other":true}}""";

        using var answer = await sitting.PostAsync(json);

        var echo = (await sitting.NewAsync())[0];
        Assert.Equal((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString(), echo.GetProperty("id").GetString());
        Assert.Equal("<b>ok</b>", echo.GetProperty("text").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"clientActivityID":"e1","other":true}""", echo.GetProperty("channelData").GetRawText());
        Assert.Equal("""{"deep":[1,"two"]}""", echo.GetProperty("extra").GetRawText());
    }

    [Fact]
    public async Task Every_reply_names_the_message_it_answers_and_times_rise()
    {
        var sitting = await app.SitDownAsync("A0021ZZ");
        await sitting.SayAsync("why");
        await sitting.SayAsync("ok");

        using var answer = await sitting.ReadAsync("");

        var all = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities").EnumerateArray().ToArray();
        var users = all.Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "user").Select(activity => activity.GetProperty("id").GetString()).ToHashSet();
        var replies = all.SkipWhile(activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot")
            .Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot").ToArray();
        Assert.All(replies, reply => Assert.Contains(reply.GetProperty("replyToId").GetString(), users));
        var times = all.Select(activity => activity.GetProperty("timestamp").GetDateTimeOffset()).ToArray();
        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public async Task A_national_insurance_number_is_hidden_before_it_is_kept()
    {
        var sitting = await app.SitDownAsync("A0022ZZ");
        await sitting.NewAsync();

        using var answer = await sitting.PostAsync("""{"type":"message","from":{"id":"x"},"text":"my number is JX 99 88 77 A ok","value":{"note":"JX998877A"}}""");

        var fresh = await sitting.NewAsync();
        Assert.DoesNotContain(fresh, activity => activity.GetRawText().Contains("998877", StringComparison.Ordinal) || activity.GetRawText().Contains("99 88 77", StringComparison.Ordinal));
        Assert.Contains(fresh, activity => activity.GetProperty("text").GetString()!.StartsWith("I have hidden a number", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Danger_raises_an_alert_with_the_turn_and_the_talk_can_go_on()
    {
        var sitting = await app.SitDownAsync("A0023ZZ");
        await sitting.NewAsync();

        var told = await sitting.SayAsync("im going to kill myself tonight");
        var carried = await sitting.SayAsync("carry on");

        Assert.StartsWith("Press your cell bell now", told[0], StringComparison.Ordinal);
        Assert.Contains(carried, text => text.StartsWith("Hello. I am ReleaseBot.", StringComparison.Ordinal) || text.StartsWith("I help you plan", StringComparison.Ordinal));
        var prison = Assert.Single(await app.Service<EstablishmentStore>().AllAsync());
        var alert = Assert.Single(await app.Service<AlertStore>().OpenAsync(prison.Id), one => one.Person.Number == "A0023ZZ");
        Assert.Equal("self_harm", alert.Danger);
        Assert.Equal("im going to kill myself tonight", alert.Words);
    }

    [Fact]
    public async Task Danger_is_heard_in_a_message_that_is_too_long()
    {
        var sitting = await app.SitDownAsync("A0024ZZ");
        await sitting.NewAsync();

        var told = await sitting.SayAsync(new string('x', 3_000) + " i want to kill myself " + new string('y', 3_000));

        Assert.StartsWith("Press your cell bell now", told[0], StringComparison.Ordinal);
    }

    private static (HttpMethod Method, string Path)[] Doors(string id) =>
    [
        (HttpMethod.Post, "/v3/directline/tokens/generate"),
        (HttpMethod.Post, "/v3/directline/tokens/refresh"),
        (HttpMethod.Post, "/v3/directline/conversations"),
        (HttpMethod.Get, $"/v3/directline/conversations/{id}"),
        (HttpMethod.Get, $"/v3/directline/conversations/{id}/activities"),
        (HttpMethod.Post, $"/v3/directline/conversations/{id}/activities"),
    ];
}
