/**
 * The database: an embedded PostgreSQL in the data folder, or the server that the operator names.
 *
 * <p>Other modules use none of its classes. They use a {@code DataSource}, a {@code JdbcClient} that converts the types of
 * {@code shared}, and the property {@code xiangbang.demonstration}.
 */
@ApplicationModule(allowedDependencies = {"shared"})
package org.xiangbang.database;

import org.springframework.modulith.ApplicationModule;
