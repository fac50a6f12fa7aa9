/** What access keeps of one account, for its person and for an erasure. The package has no process model. */
package org.xiangbang.access.kept;
