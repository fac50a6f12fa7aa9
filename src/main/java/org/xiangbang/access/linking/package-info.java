/**
 * Has accounts linked to identities, which takes two administrators (rulings 0281 and 0291): {@code /admin/identities} and its interface. The
 * package has no process model.
 */
package org.xiangbang.access.linking;
