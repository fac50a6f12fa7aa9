/**
 * The archive of the embedded server's log (WAL). The server copies each finished segment itself; here they are made small. The package has no
 * process model. Entry point: {@link org.xiangbang.database.archive.WalArchive}.
 */
package org.xiangbang.database.archive;
