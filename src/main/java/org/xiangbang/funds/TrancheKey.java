package org.xiangbang.funds;

import org.xiangbang.cases.CaseFiles;

/** A tranche of a case: the two parts of the business key {@code P-513228-2026-0001.T1}. */
record TrancheKey(String caseNo, int tranche) {

    /** Does the key of a step name a tranche? */
    static boolean isOne(String businessKey) {
        return businessKey.matches("[^.]+\\.T\\d{1,4}");
    }

    /** @throws IllegalArgumentException if the key names no tranche */
    static TrancheKey of(String businessKey) {
        var caseNo = CaseFiles.caseNo(businessKey);
        if (!isOne(businessKey)) throw new IllegalArgumentException("no tranche: " + businessKey);
        return new TrancheKey(caseNo, Integer.parseInt(businessKey.substring(caseNo.length() + 2)));
    }
}
