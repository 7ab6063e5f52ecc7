package dev.trailcheck.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What DuckDB takes to count the records of an archive, those in scope, and of these the deletes, for comparison; run its
 * main with FOLDER and how many threads. It is told the schema, so that it need not find it out and builds only what it
 * is asked for. Its reader of JSON is part of its library.
 */
public final class DuckDb {

    private static final String QUERY = """
            SELECT count(*) AS records,
                   count(*) FILTER (WHERE record.eventSource = 'kinesisvideo.amazonaws.com') AS ours,
                   count(*) FILTER (WHERE record.eventSource = 'kinesisvideo.amazonaws.com'
                                      AND record.eventName LIKE 'Delete%%') AS deletes
            FROM (SELECT unnest(Records) AS record
                  FROM read_json('%s/**/*.json.gz', format = 'newline_delimited', compression = 'gzip',
                                 maximum_object_size = 67108864,
                                 columns = {Records: 'STRUCT(
                                     eventVersion VARCHAR, eventTime VARCHAR, eventSource VARCHAR, eventName VARCHAR,
                                     awsRegion VARCHAR, recipientAccountId VARCHAR,
                                     userIdentity STRUCT("type" VARCHAR, arn VARCHAR))[]'}))
            """;

    private DuckDb() {}

    public static void main(String... arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET threads = " + Integer.parseInt(arguments[1]));
            long began = System.nanoTime();
            try (ResultSet counts = statement.executeQuery(QUERY.formatted(arguments[0].replace("'", "''")))) {
                counts.next();
                System.out.printf(
                        "%d records, %d in scope, %d deletes, %.1f s%n",
                        counts.getLong("records"),
                        counts.getLong("ours"),
                        counts.getLong("deletes"),
                        (System.nanoTime() - began) / 1e9);
            }
        }
    }
}
