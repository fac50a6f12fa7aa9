/** What time it is, for modules that do not date official acts. */
package org.xiangbang.shared.clock;
