using System.Diagnostics;

namespace ReleaseBot.Journeys.Drills;

/// <summary>Debian's nginx with a configuration of our own, which gives each request to the next process in turn, whoever sends it.</summary>
internal sealed class Nginx : IDisposable
{
    private readonly string directory;
    private readonly Process process;

    public Nginx(string directory, params string[] urls)
    {
        this.directory = directory;
        var port = RunningProgram.FreePort();
        Url = $"http://127.0.0.1:{port}";
        File.WriteAllText(Path.Combine(directory, "nginx.conf"), Configuration(port, urls));
        process = Process.Start(new ProcessStartInfo(Find(), ["-p", directory, "-c", Path.Combine(directory, "nginx.conf"), "-e", Path.Combine(directory, "nginx.log")]))!;
    }

    public string Url { get; }

    public void Dispose()
    {
        using (var stop = Process.Start("sh", ["-c", $"kill -TERM {process.Id}"]))
        {
            stop.WaitForExit();
        }

        process.WaitForExit();
        process.Dispose();
    }

    private static string Find() =>
        File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : throw new InvalidOperationException("This drill needs nginx. Install it with: apt-get install nginx");

    private string Configuration(int port, string[] urls) => $$"""
        daemon off;
        worker_processes 1;
        pid {{directory}}/nginx.pid;
        events { worker_connections 512; }
        http {
          access_log off;
          client_body_temp_path {{directory}}/nginx-body;
          proxy_temp_path {{directory}}/nginx-proxy;
          fastcgi_temp_path {{directory}}/nginx-fastcgi;
          uwsgi_temp_path {{directory}}/nginx-uwsgi;
          scgi_temp_path {{directory}}/nginx-scgi;
          map $http_upgrade $connection_upgrade { default upgrade; '' close; }
          upstream releasebot {
        {{string.Join('\n', urls.Select(url => $"    server {url["http://".Length..]} max_fails=1 fail_timeout=1s;"))}}
          }
          server {
            listen 127.0.0.1:{{port}};
            location / {
              proxy_pass http://releasebot;
              proxy_http_version 1.1;
              proxy_set_header Host $http_host;
              proxy_set_header Upgrade $http_upgrade;
              proxy_set_header Connection $connection_upgrade;
            }
          }
        }
        """;
}
