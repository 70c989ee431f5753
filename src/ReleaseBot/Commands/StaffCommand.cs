using System.CommandLine;
using ReleaseBot.Data;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;

namespace ReleaseBot.Commands;

/// <summary><c>staff add</c>: an account for somebody who works with the people here, the first administrator included.</summary>
internal static class StaffCommand
{
    public static Command Make()
    {
        var options = new DataOptions();
        var prison = new Option<string>("--prison") { Description = "The code of the prison.", Required = true };
        var prisonName = new Option<string?>("--prison-name") { Description = "Its name, where the prison is new." };
        var role = new Option<string>("--role") { Description = string.Join(", ", Roles.All), Required = true };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var user = new Option<string>("--user") { Description = "The name to sign in with.", Required = true };
        var name = new Option<string>("--name") { Description = "The name people know them by.", Required = true };
        var add = new Command("add", "Adds a staff account and prints its first password, once.") { prison, prisonName, role, user, name };
        options.AddTo(add);
        add.SetAction((parsed, cancellation) => options.WithDataAsync(
            parsed,
            async database =>
            {
                var at = await Prisons.FindOrAddAsync(database, parsed.GetValue(prison)!, parsed.GetValue(prisonName), cancellation);
                var password = Ids.Opaque();
                var member = new StaffMember
                {
                    Id = Ids.New(),
                    EstablishmentId = at.Id,
                    Role = parsed.GetValue(role)!,
                    UserName = parsed.GetValue(user)!,
                    Name = parsed.GetValue(name)!,
                    PasswordHash = PasswordHash.Make(password),
                };
                if (!await new StaffStore(database).AddAsync(member, Audit.ByCommand("add-staff"), cancellation))
                {
                    await Console.Error.WriteLineAsync($"There is an account {member.UserName} already.");
                    return 1;
                }

                await Console.Error.WriteLineAsync($"Added {member.UserName} ({member.Role}) at {at.Name}. Their password, shown once:");
                Console.WriteLine(password);
                return 0;
            },
            cancellation));
        return new Command("staff", "Staff accounts.") { add };
    }
}
