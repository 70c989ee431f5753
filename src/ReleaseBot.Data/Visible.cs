using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ReleaseBot.Data.Tests")]
