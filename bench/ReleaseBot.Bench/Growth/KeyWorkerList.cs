using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ReleaseBot.Bench.Growth;

/// <summary>A key worker at their browser: signs in, and looks at the list of their people.</summary>
internal sealed partial class KeyWorkerList(int port) : IDisposable
{
    private const string Password = "demo-password";

    private readonly HttpClient http = new(new HttpClientHandler()) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

    public async Task SignInAsync()
    {
        var page = await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var form = new Dictionary<string, string> { ["UserName"] = FilledPrison.Worker, ["Password"] = Password, ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value };
        using var content = new FormUrlEncodedContent(form);
        using var answer = await http.PostAsync(new Uri("/sign-in", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Milliseconds until the list is there, the median of several looks.</summary>
    public async Task<double> LookAsync(int times)
    {
        var all = new List<double>();
        for (var look = 0; look < times + 5; look++)
        {
            var since = Stopwatch.GetTimestamp();
            var page = await http.GetStringAsync(new Uri("/keyworker", UriKind.Relative));
            all.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            if (!page.Contains("Example", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The list does not show the people it should.");
            }
        }

        return all.Skip(5).Order().ElementAt(times / 2);
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
