using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ReleaseBot.Dialogs.Tests")]
