/**
 * The commands {@code backup}, {@code verify-backup} and {@code restore} for the embedded server. The package has no process model. Entry point:
 * {@link org.xiangbang.database.backup.BackupCommand}. Nothing of it is used by a running program.
 */
@NamedInterface("backup")
package org.xiangbang.database.backup;

import org.springframework.modulith.NamedInterface;
