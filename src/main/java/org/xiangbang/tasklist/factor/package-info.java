/** Asks for a second factor on the page of a step that releases money. The package has no process model. */
package org.xiangbang.tasklist.factor;
