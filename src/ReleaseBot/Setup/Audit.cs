using ReleaseBot.Data;

namespace ReleaseBot.Setup;

/// <summary>Writes audit entries the same way everywhere.</summary>
public static class Audit
{
    public static AuditEntry ByCommand(string what) => new() { Who = "command", Role = "Command", What = what, Purpose = "administration" };

    public static AuditEntry ByStaff(StaffMember member, string what, string purpose, string? personId = null) =>
        new() { Who = member.Id, Role = member.Role, What = what, Purpose = purpose, PersonId = personId };
}
