using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using ReleaseBot.Bench.Figures;

namespace ReleaseBot.Bench.Load;

/// <summary>What the parts could do at most: SQLite with a full sync, and the web server with the same bodies.</summary>
internal static class LimitsVerb
{
    private const string Beside = "measured before on such a machine";

    public static async Task RunAsync()
    {
        await using var floor = await Servers.FloorAsync();
        await EchoAsync(floor, 64, 3);
        await Kept.WriteAsync("limits",
        [
            new("Web server, JSON in, an answer of our size out", "requests/s, 64 connections", await EchoAsync(floor, 64, 5), "", Beside, 77_000),
            new("SQLite FULL, three rows a turn, one writer", "turns/s, one by one", Commits(1, 4), "", Beside, 7_900),
            new("SQLite FULL, three rows a turn, one writer", "turns/s, 32 a commit", Commits(32, 4), "", Beside, null),
            new("SQLite FULL, three rows a turn, one writer", "turns/s, 256 a commit", Commits(256, 4), "", Beside, 36_000),
        ]);
    }

    private static async Task<double> EchoAsync(Server server, int connections, double seconds)
    {
        var body = """{"type":"message","from":{"id":"me"},"text":"A birth certificate","value":{"screen":12,"choice":"birth-certificate"},"channelData":{"clientActivityID":"c12"}}""";
        var request = Encoding.ASCII.GetBytes($"POST /echo HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        var (asked, since) = (0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var wire = new Wire(server.Port);
            await wire.OpenAsync();
            while (Stopwatch.GetElapsedTime(since).TotalSeconds < seconds)
            {
                await wire.AskAsync(request);
                Interlocked.Increment(ref asked);
            }
        })));
        return asked / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static double Commits(int together, double seconds)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Servers.Fresh("commits"), "limit.db")};Pooling=False");
        connection.Open();
        Do(connection, "pragma journal_mode = wal; pragma synchronous = full; create table activity (id integer primary key, body blob); create table state (id integer primary key, body blob)");
        using var add = Command(connection, "insert into activity (body) values (@body)", new byte[1000]);
        using var move = Command(connection, "insert into state values (@id, @body) on conflict (id) do update set body = excluded.body", new byte[2000]);
        var id = move.Parameters.Add("@id", SqliteType.Integer);
        var (turns, since) = (0, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(since).TotalSeconds < seconds)
        {
            Do(connection, "begin immediate");
            for (var turn = 0; turn < together; turn++, turns++)
            {
                add.ExecuteNonQuery();
                add.ExecuteNonQuery();
                id.Value = turns % 1000;
                move.ExecuteNonQuery();
            }

            Do(connection, "commit");
        }

        return turns / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, byte[] body)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@body", body);
        return command;
    }

    private static void Do(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
