package org.xiangbang.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the announced days into their table, and again whenever the file has changed. */
@Component
class SpecialDays implements JavaMigration {
    private static final ClassPathResource FILE =
            new ClassPathResource("calendar/special-days.csv", SpecialDays.class.getClassLoader());

    static List<SpecialDay> announced() {
        return text().lines().skip(1).map(SpecialDays::parse).toList();
    }

    private static SpecialDay parse(String line) {
        var cells = line.split(",");
        var kind = SpecialDay.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT));
        return new SpecialDay(LocalDate.parse(cells[0]), kind, cells[2], null);
    }

    private static String text() {
        try {
            return FILE.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns null: a migration without a version is repeated by Flyway when its checksum differs. */
    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "calendar special days";
    }

    @Override
    public Integer getChecksum() {
        var sum = new CRC32();
        sum.update(text().getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /** Loads the years, except those that an administrator has entered or corrected. */
    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        for (var year : years()) if (!entered(connection, year)) load(connection, year);
    }

    private static List<Integer> years() {
        return announced().stream().map(d -> d.day().getYear()).distinct().toList();
    }

    private static boolean entered(Connection connection, int year) throws SQLException {
        var sql = "select exists (select 1 from calendar.published_year where year = ? and login is not null)";
        try (var query = connection.prepareStatement(sql)) {
            query.setInt(1, year);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void load(Connection connection, int year) throws SQLException {
        var days = announced().stream().filter(d -> d.day().getYear() == year).toList();
        try (var delete = connection.prepareStatement("delete from calendar.special_day where year = ?")) {
            delete.setInt(1, year);
            delete.executeUpdate();
        }
        var sql = "insert into calendar.special_day (day, kind, holiday, year) values (?, ?, ?, ?)";
        try (var insert = connection.prepareStatement(sql)) {
            for (var special : days) {
                insert.setDate(1, Date.valueOf(special.day()));
                insert.setString(2, special.kind().name().toLowerCase(Locale.ROOT));
                insert.setString(3, special.holiday());
                insert.setInt(4, year);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        var published = "insert into calendar.published_year (year, days, followed_at) values (?, ?, now())";
        try (var insert = connection.prepareStatement(published)) {
            insert.setInt(1, year);
            insert.setString(2, PublishedYears.lines(days));
            insert.executeUpdate();
        }
    }
}
