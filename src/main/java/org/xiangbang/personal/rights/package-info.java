/**
 * What is kept of one person, told to that person and erased where no archive has to keep it. The package has no process model. Pages:
 * {@code /me/data} and {@code /admin/accounts/data}.
 */
package org.xiangbang.personal.rights;
