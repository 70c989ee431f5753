using System.Globalization;
using System.Text;

namespace ReleaseBot.Simulation;

/// <summary>The simulated people as a roll to import, so that they can sit down.</summary>
public static class SimulatedRoll
{
    private static readonly string[] FirstNames = ["Dean", "Kyle", "Marcus", "Jordan", "Wayne", "Tony", "Ryan", "Leon", "Sean", "Craig", "Omar", "Piotr", "Gethin", "Joanne", "Ash"];
    private static readonly string[] LastNames = ["Archer", "Barton", "Cole", "Dixon", "Ellis", "Frost", "Grant", "Hughes", "Jarvis", "Kemp", "Nash", "Owen", "Price", "Rees", "Tate"];

    /// <summary>A prison number that no real one is like: the letter S is not given out.</summary>
    public static string NumberOf(int number) => string.Create(
        CultureInfo.InvariantCulture, $"S{number % 10_000:0000}{(char)('A' + (number / 10_000 / 26 % 26))}{(char)('A' + (number / 10_000 % 26))}");

    public static async Task WriteAsync(string file, int people, int seed, string prison, DateOnly today, CancellationToken cancellation)
    {
        var random = new Random(seed);
        var roll = new StringBuilder("prisonerNumber,firstName,lastName,prisonId,cellLocation,legalStatus,releaseDate\n");
        for (var number = 0; number < people; number++)
        {
            var isRemand = random.Next(5) == 0;
            var release = isRemand ? "" : today.AddDays(random.Next(1, 400)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            roll.Append(CultureInfo.InvariantCulture, $"{NumberOf(number)},{Speech.Pick(FirstNames, random)},{Speech.Pick(LastNames, random)},{prison},A-1-{(number % 60) + 1:000},{(isRemand ? "REMAND" : "SENTENCED")},{release}\n");
        }

        await File.WriteAllTextAsync(file, roll.ToString(), cancellation);
    }
}
