using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.SignIn;

namespace ReleaseBot.Alerts;

/// <summary>
/// What people without a key worker asked of staff. Nobody else would see it, and they were told that staff do.
/// </summary>
public sealed class AskedOfPrison(RequestStore requests, AuditLog audit)
{
    /// <summary>Reads the list; the record of each look is on disk when this returns.</summary>
    public async Task<IReadOnlyList<StoredRequest>> ListAsync(ClaimsPrincipal viewer, CancellationToken cancellation)
    {
        var waiting = await requests.WaitingInAsync(viewer.EstablishmentId(), cancellation);
        foreach (var personId in waiting.Select(request => request.PersonId).OfType<string>().Distinct())
        {
            await audit.AppendAsync(viewer.Entry("read-request", "key-work", personId), cancellation);
        }

        return waiting;
    }

    /// <summary>Marks a request as done; false when it is not of this prison, has a key worker now, or was done before.</summary>
    public async Task<bool> DoneAsync(ClaimsPrincipal viewer, string requestId, CancellationToken cancellation)
    {
        var request = (await requests.WaitingInAsync(viewer.EstablishmentId(), cancellation)).FirstOrDefault(waiting => waiting.Id == requestId);
        return request is not null
            && await requests.DoneAsync(requestId, viewer.EstablishmentId(), viewer.Id(), viewer.Entry("request-done", "key-work", request.PersonId), cancellation);
    }
}
