using System.Data;
using System.Data.Common;

namespace ReleaseBot.Data;

/// <summary>One SQL text with its values, ready to be bound; what it gives back is the first column of its first row.</summary>
internal sealed class Statement(string sql, int values = 8)
{
    private readonly List<(string Name, DbType Type, object? Value)> _values = new(values);

    public string Sql => sql;

    public IReadOnlyList<(string Name, DbType Type, object? Value)> Values => _values;

    public Statement Text(string name, string? value) => With(name, DbType.String, value);

    public Statement Number(string name, long? value) => With(name, DbType.Int64, value);

    public Statement Blob(string name, byte[]? value) => With(name, DbType.Binary, value);

    /// <summary>Makes the parameters, in order.</summary>
    public void AddTo(DbParameterCollection parameters, Func<DbParameter> create)
    {
        foreach (var (name, type, value) in _values)
        {
            var parameter = create();
            parameter.ParameterName = name;
            parameter.DbType = type;
            parameter.Value = value ?? DBNull.Value;
            parameters.Add(parameter);
        }
    }

    private Statement With(string name, DbType type, object? value)
    {
        _values.Add((name, type, value));
        return this;
    }
}
