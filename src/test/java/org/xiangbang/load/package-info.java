/** Many people at work at once, on many cases, for a long time. */
package org.xiangbang.load;
