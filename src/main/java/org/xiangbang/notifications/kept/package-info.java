/** What notifications keep of one account, for its person and for an erasure. The package has no process model. */
package org.xiangbang.notifications.kept;
