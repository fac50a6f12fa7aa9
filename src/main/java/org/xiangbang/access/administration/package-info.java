/**
 * The pages of the system administrator: accounts, desks, regions, vacant desks. No model. Doors: the addresses beneath
 * {@code /admin}, and {@link org.xiangbang.access.administration.Administration} for whoever sets up an installation.
 */
package org.xiangbang.access.administration;
