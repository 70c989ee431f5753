using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Pages.Shared;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;

namespace ReleaseBot.KeyWorkers;

/// <summary>
/// Words that a key worker sent after their session was over. They are kept for that account alone, for a person who is theirs,
/// and come back in the same box after signing in; they are never sent by themselves.
/// </summary>
public sealed class StaffDrafts(StaffDraftStore drafts, SessionStore sessions, StaffStore staff, StaffTurns turns)
{
    private const int LongestWords = 4_000;
    private const int LongestPage = 200;
    private const string Folder = "/keyworker/person/";

    /// <summary>The name of a box: what its form does, for which part, for which step.</summary>
    public static string Box(string handler, string? item = null, string? step = null) => string.Join('/', handler, item, step).TrimEnd('/');

    /// <summary>Keeps what was posted to a key worker's page by somebody whose session has run out; anything else is let go.</summary>
    public async Task KeepAsync(HttpContext context)
    {
        var (request, cancellation) = (context.Request, context.RequestAborted);
        if (!HttpMethods.IsPost(request.Method)
            || request.Path.Value is not { } path || !path.StartsWith(Folder, StringComparison.Ordinal)
            || !request.HasFormContentType
            || await OwnerAsync(request, cancellation) is not { } owner)
        {
            return;
        }

        var form = await request.ReadFormAsync(cancellation);
        var personId = path[Folder.Length..].Split('/')[0];
        var words = TypedWords.Tidy(form["words"]);
        var box = Box(request.Query["handler"].ToString(), form["item"], form["step"]);
        if (words.Length is > 0 and <= LongestWords && box.Length <= LongestPage && await turns.LoadAsync(owner, personId, cancellation) is not null)
        {
            await drafts.PutAsync(owner.Id(), personId, box, words, cancellation);
        }
    }

    public Task<IReadOnlyList<StaffDraft>> OfAsync(ClaimsPrincipal staff, CancellationToken cancellation) => drafts.OfStaffAsync(staff.Id(), cancellation);

    /// <summary>What waits for a person's pages, by box.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation) =>
        (await OfAsync(staff, cancellation)).Where(draft => draft.PersonId == personId).ToDictionary(draft => draft.Page, draft => draft.Words);

    /// <summary>The words were sent, or thrown away.</summary>
    public Task DropAsync(ClaimsPrincipal staff, string personId, string box, CancellationToken cancellation) =>
        drafts.DropAsync(staff.Id(), personId, box, cancellation);

    /// <summary>Whose session it was, as long as the account may still sign in.</summary>
    private async Task<ClaimsPrincipal?> OwnerAsync(HttpRequest request, CancellationToken cancellation) =>
        request.Cookies[Cookies.Staff] is { Length: > 0 } secret
        && await sessions.FindOverAsync(Ids.Hash(secret), cancellation) is { Kind: SessionKind.Staff, StaffId: { } staffId }
        && await staff.FindAsync(staffId, cancellation) is { DisabledAt: null, Role: Roles.KeyWorker } member
            ? StaffSession.Principal(member, Ids.Hash(secret))
            : null;
}
