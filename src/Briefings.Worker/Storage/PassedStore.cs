namespace Briefings.Worker.Storage;

/// <summary>What the limits of a minute have let pass, on all machines together. It is counted by the second, and a second counts until the last of it is a minute old.</summary>
internal sealed class PassedStore(Database database)
{
    private const int Minute = 60;

    /// <summary>Lets an amount pass where no minute, wherever it begins, then sees more than its limit.</summary>
    /// <param name="amount">As much as the limit at most, or it would never pass.</param>
    /// <returns>Null where it passed; else how long until there is room.</returns>
    public Task<TimeSpan?> TryPassAsync(string limit, int amount, int perMinute) => database.ChangeAsync<TimeSpan?>(async session =>
    {
        // Its address may hold what nobody needs to read here.
        var name = Stored.Hash(limit);
        var now = database.Now;
        var second = now.ToUnixTimeSeconds();
        // A row that all of them change makes them take turns.
        await session.ExecuteAsync("insert into passed (name, at_s, amount) values (@name, 0, 0) on conflict (name, at_s) do update set amount = 0", new { name });
        await session.ExecuteAsync(
            "delete from passed where name = @name and at_s > 0 and at_s not between @Oldest and @Newest", new { name, Oldest = second - Minute, Newest = second + Minute });
        var passed = await session.ListAsync<Passed>("select at_s as second, amount from passed where name = @name and at_s > 0 order by at_s", new { name });
        var room = perMinute - passed.Sum(one => one.Amount);
        if (room < amount)
            return DateTimeOffset.FromUnixTimeSeconds(passed.First(one => (room += one.Amount) >= amount).Second + Minute + 1) - now;
        await session.ExecuteAsync(
            "insert into passed (name, at_s, amount) values (@name, @second, @amount) on conflict (name, at_s) do update set amount = passed.amount + @amount", new { name, second, amount });
        return null;
    });

    private sealed record Passed(long Second, long Amount);
}
