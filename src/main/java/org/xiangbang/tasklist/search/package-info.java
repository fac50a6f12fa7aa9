/** What the search at the top finds of open steps: the reader's own, and where the cases that it found wait and who has them. */
package org.xiangbang.tasklist.search;
