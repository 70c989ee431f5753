using System.Text;
using Microsoft.Extensions.Options;
using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.Alerts.Relays;

/// <summary>Puts a note as a text file into a directory that a printer watches. It is there whole or not at all, and a second copy takes the place of the first.</summary>
internal sealed class FileWay(IOptions<RelayOptions> options) : IRelayWay
{
    public string Name => "file";

    public bool Serves(Establishment prison) => options.Value.Directory is not null;

    public async Task SendAsync(RelayNote note, CancellationToken cancellation)
    {
        var name = $"{string.Concat(note.Prison.Code.Where(char.IsAsciiLetterOrDigit))}-{note.AlertId}";
        var (half, whole) = (Path.Combine(options.Value.Directory!, $".{name}.part"), Path.Combine(options.Value.Directory!, name + ".txt"));
        try
        {
            await File.WriteAllTextAsync(half, note.Text.ReplaceLineEndings("\r\n"), new UTF8Encoding(false), cancellation);
            File.Move(half, whole, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RelayFailedException(fault is DirectoryNotFoundException ? "no such directory" : "could not be written");
        }
    }
}
