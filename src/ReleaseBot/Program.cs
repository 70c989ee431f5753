using ReleaseBot.Commands;

return await Root.RunAsync(args);
