/** 'brand' for the brand's own people, or the id (lower-case UUID) of the partner who may see only their own rows. */
export type Scope = 'brand' | (string & {})

/** On whose behalf a transaction runs. */
export type BrandActor = { readonly brandId: number; readonly scope: Scope }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const MAX_INTEGER = 2_147_483_647

/**
 * The statements that say whom the current transaction works for. SET takes no parameters, so the values are checked
 * here and written into the text; set_config() would not reach the workers of a distributed database.
 *
 * @throws RangeError if the brand is not a positive 32-bit integer or the scope is neither 'brand' nor a UUID
 */
export function setActorSql({ brandId, scope }: BrandActor): string {
  if (!Number.isInteger(brandId) || brandId < 1 || brandId > MAX_INTEGER) {
    throw new RangeError(`not a brand id: ${brandId}`)
  }
  return `set local app.brand_id = '${brandId}'; ${setScopeSql(scope)}`
}

/** @throws RangeError if the scope is neither 'brand' nor a UUID */
export function setScopeSql(scope: Scope): string {
  if (scope !== 'brand' && !UUID.test(scope)) throw new RangeError(`not a scope: ${scope}`)
  return `set local app.scope = '${scope}'`
}
