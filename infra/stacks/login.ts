import { Duration, RemovalPolicy, SecretValue, Stack, type StackProps } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPoolClient,
  ClientAttributes,
  FeaturePlan,
  type IUserPoolResourceServer,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ProviderAttribute,
  ResourceServerScope,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolDomain,
  UserPoolIdentityProviderOidc,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { Funktion } from '../constructs/funktion.ts'
import { functions } from '../functions.ts'
import type { OidcIdp, Settings } from '../settings.ts'

export interface LoginProps extends StackProps {
  settings: Settings
  dist: string
  secretKey: IKey
}

const CUSTOM = ['rolle', 'organisation', 'organisationsnavn'] as const
const LAES = new ResourceServerScope({
  scopeName: 'dagbog:laes',
  scopeDescription: 'Læse dagbogen i de forløb, organisationen har del i',
})

/** Amazon Cognito as the OpenID provider: people with two factors, programs with a scope. */
export class LoginStack extends Stack {
  readonly issuer: string
  readonly loginUrl: string
  readonly web: UserPoolClient
  readonly webSecret: Secret
  /** Client id → organisation. */
  readonly machines: Record<string, string> = {}
  readonly tokenclaims: Funktion
  private readonly pool: UserPool

  constructor(scope: Construct, id: string, { settings, dist, secretKey, ...props }: LoginProps) {
    super(scope, id, props)
    this.pool = createPool(this)
    this.tokenclaims = new Funktion(this, 'tokenclaims', { row: functions.tokenclaims, dist })
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, this.tokenclaims, LambdaVersion.V2_0)
    const domain: UserPoolDomain = this.pool.addDomain('Adresse', {
      cognitoDomain: { domainPrefix: settings.loginPraefiks },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    this.issuer = `https://cognito-idp.${settings.region}.amazonaws.com/${this.pool.userPoolId}`
    this.loginUrl = domain.baseUrl()
    this.web = this.createWeb(settings)
    this.webSecret = new Secret(this, 'Websecret', {
      description: 'Webklientens hemmelighed hos login',
      encryptionKey: secretKey,
      secretStringValue: SecretValue.resourceAttribute(
        (this.web.node.defaultChild as CfnUserPoolClient).attrClientSecret,
      ),
    })
    this.createMachines(settings)
  }

  /** Code with PKCE only. People may not write their own role, whatever token they hold. */
  private createWeb({ domaene, idp }: Settings): UserPoolClient {
    const provider = idp && createIdp(this, this.pool, idp)
    const client = this.pool.addClient('Web', {
      generateSecret: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`https://${domaene}/log-ind/retur`],
        logoutUrls: [`https://${domaene}/`],
      },
      supportedIdentityProviders: idp
        ? [UserPoolClientIdentityProvider.custom(idp.navn)]
        : [UserPoolClientIdentityProvider.COGNITO],
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ fullname: true, email: true })
        .withCustomAttributes(...CUSTOM),
      // Cognito fills mapped attributes through the client, so a provider needs them writable; no flow lets a person call it.
      writeAttributes: new ClientAttributes()
        .withStandardAttributes({ fullname: true })
        .withCustomAttributes(...(idp ? CUSTOM : [])),
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(1),
    })
    if (provider) client.node.addDependency(provider)
    new CfnManagedLoginBranding(this, 'Udseende', {
      userPoolId: this.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    return client
  }

  private createMachines({ maskiner }: Settings): void {
    const server = this.pool.addResourceServer('Api', { identifier: 'spaedbarn-api', scopes: [LAES] })
    for (const { navn, organisation } of maskiner) {
      const client = createMachine(this.pool, server, navn)
      this.machines[client.userPoolClientId] = organisation
    }
  }
}

function createPool(scope: Construct): UserPool {
  return new UserPool(scope, 'Brugere', {
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    selfSignUpEnabled: false,
    signInAliases: { username: true, email: true },
    standardAttributes: { fullname: { required: true, mutable: true }, email: { required: true, mutable: true } },
    customAttributes: Object.fromEntries(
      CUSTOM.map((name) => [name, new StringAttribute({ mutable: true, maxLen: 200 })]),
    ),
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false, email: false },
    passwordPolicy: {
      minLength: 12,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
}

/** A program with its own secret and one scope, and no person behind it. */
const createMachine = (pool: UserPool, server: IUserPoolResourceServer, navn: string) =>
  pool.addClient(navn, {
    generateSecret: true,
    oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.resourceServer(server, LAES)] },
    accessTokenValidity: Duration.minutes(15),
    enableTokenRevocation: true,
  })

function createIdp(scope: Construct, pool: UserPool, { navn, issuer, clientId, secretName, claims }: OidcIdp) {
  const { other } = ProviderAttribute
  return new UserPoolIdentityProviderOidc(scope, 'Arbejdsgiver', {
    userPool: pool,
    name: navn,
    issuerUrl: issuer,
    clientId,
    clientSecret: SecretValue.secretsManager(secretName).unsafeUnwrap(),
    scopes: ['openid', 'profile', 'email'],
    attributeMapping: {
      fullname: other(claims.navn),
      email: other('email'),
      custom: Object.fromEntries(CUSTOM.map((name) => [`custom:${name}`, other(claims[name])])),
    },
  })
}
