/** Passwords that are drawn by chance. The package has no process model. Entry points: {@code FirstPassword} and {@code DrawnAccounts}. */
package org.xiangbang.access.drawn;
