package org.xiangbang.funds;

/** The names shared with {@code processes/funds/payment.bpmn}. */
final class PaymentProcess {
    static final String KEY = "funds-payment";
    static final String PAY_ORDER = "payOrder";
    static final String RELEASE_PAYMENT = "releasePayment";
    static final String CHARITY_PAYMENT = "charityPayment";
    static final String CONFIRM_RECEIPT = "confirmReceipt";

    private PaymentProcess() {}
}
