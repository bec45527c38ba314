namespace ReferralOutlook.Platform.Storage;

/// <summary>
/// What SQLite's planner is told about the tables, instead of measuring them (https://sqlite.org/optoverview.html, sqlite_stat1): a practice has a million rows of each, any other column
/// tells rows apart, and an index with a condition holds few. Without statistics it takes a practice for ten rows and reads through all of them where twenty others are asked for by key. The same on the first day as after years.
/// </summary>
internal static class SqliteStatistics
{
    public const string Sql = """
        analyze schema_version;
        delete from sqlite_stat1;
        insert into sqlite_stat1 (tbl, idx, stat)
        select tables.name, indexes.name, case when indexes.partial then '1000 ' else '1000000 ' end || (
            select group_concat(alike, ' ') from (
                select case
                    when indexes."unique" and columns.seqno = (select max(seqno) from pragma_index_info(indexes.name)) then 1
                    when columns.seqno = 0 and columns.name = 'PracticeId' then case when indexes.partial then 1000 else 1000000 end
                    else 20 end as alike
                from pragma_index_info(indexes.name) as columns order by columns.seqno))
        from sqlite_master as tables, pragma_index_list(tables.name) as indexes
        where tables.type = 'table' and tables.name not like 'sqlite%';
        analyze sqlite_master;
        """;
}
