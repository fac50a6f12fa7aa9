/**
 * What is known in the data folder of backups: the last one, and that the folder was restored from one. The package has no process model.
 */
package org.xiangbang.shared.backup;
