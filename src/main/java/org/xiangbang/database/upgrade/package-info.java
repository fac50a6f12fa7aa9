/**
 * The command {@code upgrade-postgresql}: the data of an older line of PostgreSQL in a new database of this one. The package has no process model.
 * Entry point: {@link org.xiangbang.database.upgrade.UpgradeCommand}. Nothing of it is used by a running program.
 */
@NamedInterface("upgrade")
package org.xiangbang.database.upgrade;

import org.springframework.modulith.NamedInterface;
