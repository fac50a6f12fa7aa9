/** What a demonstration adds to the frame of every page, and to the next start. Elsewhere nothing provides it. */
package org.xiangbang.shared.demonstration;
