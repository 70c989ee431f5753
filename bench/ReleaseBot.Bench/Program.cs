using ReleaseBot.Bench;

// The load generator shares the cores with what it drives, so its sockets take the short way. Read when the first socket is opened.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
return await Verbs.RunAsync(args);
