namespace ReleaseBot.Dialogs.Roll;

/// <summary>Reads who a person's key worker is: from fields of their own, or from one field with a user name or a whole name.</summary>
internal static class RollKeyWorker
{
    public static KeyWorkerRef? Read(RollFields fields)
    {
        var named = fields.Text(RollColumn.KeyWorker);
        var words = InOrder(named).Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        var isName = words.Length == 2;
        var worker = new KeyWorkerRef(
            fields.Text(RollColumn.KeyWorkerUserName, RollFields.LongestCode) ?? (isName ? null : named),
            fields.Text(RollColumn.KeyWorkerStaffId, RollFields.LongestCode),
            fields.Text(RollColumn.KeyWorkerFirstName) ?? (isName ? words[0] : null),
            fields.Text(RollColumn.KeyWorkerLastName) ?? (isName ? words[1] : null));
        return worker == new KeyWorkerRef(null, null, null, null) ? null : worker;
    }

    // "Carter, Sam" is Sam Carter.
    private static string InOrder(string? name) => (name ?? "").Split(',', 2, StringSplitOptions.TrimEntries) is [var last, var first]
        ? $"{first} {last}"
        : name ?? "";
}
