/**
 * The listing of an organization in the directory (列入名录) and its end (移出名录), each registered by one person and decided by
 * another. Models: {@code processes/organizations/listing.bpmn} and {@code unlisting.bpmn}; they begin beside the case of the
 * organization.
 */
package org.xiangbang.organizations.listing;
