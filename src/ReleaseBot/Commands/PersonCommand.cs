using System.CommandLine;
using System.Text;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.People;

namespace ReleaseBot.Commands;

/// <summary><c>person export</c> and <c>person erase</c>: what the law gives a person over what is held about them.</summary>
internal static class PersonCommand
{
    public static Command Make() => new("person", "What is held about one person.") { MakeExport(), MakeErase() };

    private static Command MakeExport()
    {
        var options = new DataOptions();
        var number = Number();
        var to = new Option<string>("--out") { Description = "The directory to write NUMBER.json and NUMBER.html to.", DefaultValueFactory = _ => "." };
        var export = new Command("export", "Writes everything held about a person as JSON and as a page to read.") { number, to };
        options.AddTo(export);
        export.SetAction((parsed, cancellation) => options.WithDataThereAsync(
            parsed, database => ExportAsync(database, Tidy(parsed.GetValue(number)!), parsed.GetValue(to)!, cancellation), cancellation));
        return export;
    }

    private static Command MakeErase()
    {
        var options = new DataOptions();
        var number = Number();
        var yes = new Option<bool>("--yes") { Description = "Does not ask." };
        var erase = new Command("erase", "Destroys a person's key, so that nothing they said can be read again by anybody.") { number, yes };
        options.AddTo(erase);
        erase.SetAction((parsed, cancellation) => options.WithDataThereAsync(
            parsed, database => EraseAsync(database, Tidy(parsed.GetValue(number)!), parsed.GetValue(yes), cancellation), cancellation));
        return erase;
    }

    private static Argument<string> Number()
    {
        var number = new Argument<string>("number") { Description = "The prison number, such as A1234BC." };
        number.Validators.Add(result =>
        {
            if (!PrisonNumber.TryParse(result.Tokens.Count == 0 ? "" : result.Tokens[0].Value.Trim(), out _))
            {
                result.AddError("That is no prison number. One looks like A1234BC.");
            }
        });
        return number;
    }

    private static string Tidy(string number) => number.Trim().ToUpperInvariant();

    private static async Task<int> ExportAsync(Database database, string number, string to, CancellationToken cancellation)
    {
        var person = await new PersonStore(database).FindByNumberAsync(number, cancellation);
        if (person is null)
        {
            return await NobodyAsync(number);
        }

        // The export is itself a look at the person, and stands in what it shows.
        await new AuditLog(database).AppendAsync(Setup.Audit.ByCommand("export-person") with { Purpose = "subject-access", PersonId = person.Id }, cancellation);
        var records = await new PersonRecords(database).OfNumberAsync(number, cancellation);
        var names = await Names.OfAsync(database, records, cancellation);
        var now = TimeProvider.System.GetUtcNow();
        Directory.CreateDirectory(to);
        await WriteAsync(Path.Combine(to, number + ".json"), PersonExport.Json(records, names, now), cancellation);
        await WriteAsync(Path.Combine(to, number + ".html"), PersonPage.Html(records, names, now), cancellation);
        await Console.Error.WriteLineAsync("Give these to the person and nobody else, and delete them afterwards.");
        return 0;
    }

    /// <summary>Only our own account may read it.</summary>
    private static async Task WriteAsync(string file, string text, CancellationToken cancellation)
    {
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var writer = new StreamWriter(file, new UTF8Encoding(false), options))
        {
            await writer.WriteAsync(text.AsMemory(), cancellation);
        }

        Console.WriteLine(Path.GetFullPath(file));
    }

    private static async Task<int> EraseAsync(Database database, string number, bool isSure, CancellationToken cancellation)
    {
        var people = new PersonStore(database);
        if (await people.FindByNumberAsync(number, cancellation) is not { } person)
        {
            return await NobodyAsync(number);
        }

        if (!isSure && !await IsSureAsync(number))
        {
            await Console.Error.WriteLineAsync("Nothing was erased.");
            return 1;
        }

        var joined = await people.JoinedToAsync(person.Id, cancellation);
        if (await new PersonErasure(database).RunAsync(person.Id, joined.Select(other => other.Id), cancellation) == Erasure.AlertIsOpen)
        {
            await Console.Error.WriteLineAsync($"There is an open alert about {number}. Somebody may be in danger: have it dealt with and closed first. Nothing was erased.");
            return 1;
        }

        await Console.Error.WriteLineAsync($"{number} is erased: their key is destroyed, and nothing they said opens again.");
        await Console.Error.WriteLineAsync("Older backups still hold the key in their .keys files. Make a new backup, keep its .keys file, and delete the older ones.");
        return 0;
    }

    private static async Task<bool> IsSureAsync(string number)
    {
        await Console.Error.WriteLineAsync($"This erases {number} for good. Nobody can undo it. Type the number again to go on:");
        return await Console.In.ReadLineAsync() is { } typed && Tidy(typed) == number;
    }

    private static async Task<int> NobodyAsync(string number)
    {
        await Console.Error.WriteLineAsync($"Nobody here has the number {number}.");
        return 1;
    }
}
