/**
 * Where the data lives: a PostgreSQL of our own in the data folder, or the server the operator names.
 *
 * <p>Nothing of it is used by other modules; they see a {@code DataSource}, a {@code JdbcClient} that knows the types of {@code shared}, and the property {@code xiangbang.demonstration}.
 */
@ApplicationModule(allowedDependencies = {"shared"})
package org.xiangbang.database;

import org.springframework.modulith.ApplicationModule;
