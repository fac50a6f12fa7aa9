/**
 * The account and telephone numbers of an organization, read whole by desks that decide on it, with a reason that its trace keeps (rules
 * The package has no process model. Entry points: the page and the interface below {@code /organizations/{number}/numbers}.
 */
package org.xiangbang.organizations.numbers;
