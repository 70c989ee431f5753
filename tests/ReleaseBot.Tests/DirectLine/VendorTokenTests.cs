using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using ReleaseBot.Data;
using ReleaseBot.Setup;
using ReleaseBot.Tests.App;
using ReleaseBot.Tests.Staff;

namespace ReleaseBot.Tests.DirectLine;

/// <summary>A token made with an establishment secret works while that secret is in force and the person is in that prison, and no longer.</summary>
public sealed class VendorTokenTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    public enum End
    {
        SecretReplaced,
        PersonMoved,
        PersonLeft,
    }

    [Theory]
    [InlineData(End.SecretReplaced, "A0001ZZ")]
    [InlineData(End.PersonMoved, "A0002ZZ")]
    [InlineData(End.PersonLeft, "A0003ZZ")]
    public async Task A_token_opens_no_door_after_its_end(End end, string number)
    {
        var sitting = await app.SitDownAsync(number);
        (HttpMethod Method, string Path, string? Json)[] doors =
        [
            (HttpMethod.Get, $"/conversations/{sitting.ConversationId}/activities", null),
            (HttpMethod.Post, $"/conversations/{sitting.ConversationId}/activities", """{"type":"message","from":{"id":"x"},"text":"ok"}"""),
            (HttpMethod.Get, $"/conversations/{sitting.ConversationId}", null),
            (HttpMethod.Post, "/conversations", null),
            (HttpMethod.Post, "/tokens/refresh", null),
        ];
        foreach (var (method, path, json) in doors)
        {
            Assert.True((await sitting.SendAsync(method, "/v3/directline" + path, json)).IsSuccessStatusCode, $"{method} {path} is closed too early");
        }

        var putBack = await EndAsync(end, number);

        foreach (var (method, path, json) in doors)
        {
            var answer = await sitting.SendAsync(method, "/v3/directline" + path, json);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {path} answered {answer.StatusCode}");
        }

        await putBack();
    }

    [Theory]
    [InlineData(End.SecretReplaced, "A0004ZZ")]
    [InlineData(End.PersonMoved, "A0005ZZ")]
    [InlineData(End.PersonLeft, "A0006ZZ")]
    public async Task An_open_stream_sends_nothing_more_and_a_ticket_opens_none(End end, string number)
    {
        var sitting = await app.SitDownAsync(number);
        var (open, unused) = (await StreamUrlAsync(sitting), await StreamUrlAsync(sitting));
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(open, CancellationToken.None);
        using var kiosk = new ClientWebSocket();

        var putBack = await EndAsync(end, number);
        await SaySomethingElsewhereAsync(number, sitting.ConversationId);

        Assert.Equal((WebSocketCloseStatus.PolicyViolation, 0), await ReadToEndAsync(socket));
        await Assert.ThrowsAsync<WebSocketException>(() => kiosk.ConnectAsync(unused, CancellationToken.None));
        await putBack();
    }

    /// <summary>Ends what the token hangs on; gives the way back, since all people of the demo share one secret.</summary>
    private async Task<Func<Task>> EndAsync(End end, string number)
    {
        var prisons = app.Service<EstablishmentStore>();
        var person = (await app.Service<PersonStore>().FindByNumberAsync(number))!;
        switch (end)
        {
            case End.SecretReplaced:
                await prisons.SetSecretAsync(person.EstablishmentId, Ids.Hash(Ids.Secret()));
                return () => prisons.SetSecretAsync(person.EstablishmentId, Ids.Hash(app.Demo.EstablishmentSecret));
            case End.PersonMoved:
                await app.OtherPrisonAsync();
                await ImportAsync(person, person with { EstablishmentId = (await prisons.AllAsync()).First(prison => prison.Id != person.EstablishmentId).Id });
                break;
            default:
                await ImportAsync(person, person with { LeftAt = app.Clock.GetUtcNow() });
                break;
        }

        return () => Task.CompletedTask;
    }

    private Task<Imported> ImportAsync(Person person, Person now) => app.Service<PersonStore>().ImportAsync(new()
    {
        NewPersonId = person.Id,
        NewTokenUser = person.TokenUser,
        Source = "test",
        Details = now.Details,
        EstablishmentId = now.EstablishmentId,
        Status = now.Status,
        Release = now.Release,
        LeftAt = now.LeftAt,
    });

    private static async Task<Uri> StreamUrlAsync(DirectLineSitting sitting)
    {
        // From the end of the log, so that nothing is sent before something new is said.
        await sitting.NewAsync();
        var answer = await sitting.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{sitting.ConversationId}?watermark={sitting.Watermark}", null);
        return new(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("streamUrl").GetString()!);
    }

    private async Task SaySomethingElsewhereAsync(string number, string conversationId)
    {
        var personId = await app.PersonIdAsync(number);
        await app.Service<Turns.TurnTaker>().TakeAsync(
            new() { PersonId = personId, ConversationId = conversationId, Said = new Dialogs.Said.Typed("ok"), ClientActivityId = "elsewhere" }, CancellationToken.None);
    }

    private static async Task<(WebSocketCloseStatus? CloseStatus, int Bytes)> ReadToEndAsync(ClientWebSocket socket)
    {
        var bytes = 0;
        while (true)
        {
            var got = await socket.ReceiveAsync(new byte[16384], CancellationToken.None);
            bytes += got.Count;
            if (got.MessageType == WebSocketMessageType.Close)
            {
                return (socket.CloseStatus, bytes);
            }
        }
    }
}
