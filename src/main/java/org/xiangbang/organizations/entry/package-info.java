/** The end of an entry in the directory: it is told in time to those who can do something about it. */
package org.xiangbang.organizations.entry;
