/**
 * The pages of the system administrator: accounts, desks, regions, vacant desks. No model. Doors: the addresses beneath
 * {@code /admin}.
 */
package org.xiangbang.access.administration;
