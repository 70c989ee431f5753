using ReleaseBot.Floor;

// The least a durable Direct Line server can do: no dialog, no sign-in, no sealing. Three rows a turn, many turns a commit, answered when on disk.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(builder.Configuration["urls"] ?? "http://127.0.0.1:5099");
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services.AddSingleton(new Disk(builder.Configuration["data"] ?? "./floor-data"));
builder.Services.AddSingleton<Sittings>();
var app = builder.Build();
app.UseWebSockets();
app.MapDirectLine();
app.MapEcho();
app.Run();
