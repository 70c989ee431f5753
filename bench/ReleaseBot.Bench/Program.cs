using ReleaseBot.Bench;

return await Verbs.RunAsync(args);
