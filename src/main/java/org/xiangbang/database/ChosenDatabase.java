package org.xiangbang.database;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** The database as the application uses it, and who migrates it. */
interface ChosenDatabase extends JdbcConnectionDetails {
    Migrator migrator();
}
