/** One amount to send to one account. `id` is our payout line. */
export type PaymentLine = Readonly<{
  id: string
  partnerId: string
  account: string
  name: string
  currency: string
  amountMinor: bigint
}>

/** A payment with what the payee reads beside it; it comes back in the platform's result file. */
export type NotedPayment = PaymentLine & Readonly<{ purpose: string }>

/** What a bank's transfer sheet may ask for besides the account and the name. */
export type BankPaymentLine = PaymentLine &
  Readonly<{
    bankName?: string
    bankBranchCode?: string
    bankPlace?: string
    mobile?: string
    email?: string
    purpose?: string
  }>
