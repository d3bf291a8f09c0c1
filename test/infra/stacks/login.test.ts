import { beforeAll, describe, expect, test } from 'vitest'
import type { OidcIdp } from '../../../infra/settings.ts'
import type { LoginStack } from '../../../infra/stacks/login.ts'
import { resourcesOf, stubCloud, textOf } from './cloud.ts'

interface Client {
  AllowedOAuthFlows: string[]
  AllowedOAuthScopes: unknown[]
  GenerateSecret: boolean
  CallbackURLs?: string[]
  ReadAttributes?: string[]
  WriteAttributes?: string[]
  ExplicitAuthFlows?: string[]
  SupportedIdentityProviders: unknown[]
}

const clientsOf = (login: LoginStack) =>
  Object.values(resourcesOf<Client>(login, 'AWS::Cognito::UserPoolClient')).map(({ Properties }) => Properties)
const webOf = (login: LoginStack) =>
  clientsOf(login).find(({ AllowedOAuthFlows }) => AllowedOAuthFlows.includes('code'))!

let login: LoginStack
beforeAll(() => {
  login = stubCloud().login
})

describe('people', () => {
  test('need two factors and a long password, are created by others, and are kept', () => {
    const [pool] = Object.values(resourcesOf(login, 'AWS::Cognito::UserPool'))
    expect(pool).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        MfaConfiguration: 'ON',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        DeletionProtection: 'ACTIVE',
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        Policies: {
          PasswordPolicy: { MinimumLength: 12, RequireSymbols: true, RequireNumbers: true, RequireUppercase: true },
        },
      },
    })
  })

  test('come in by code only, to our address, with a client that has a secret', () => {
    expect(webOf(login)).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile'],
      GenerateSecret: true,
      CallbackURLs: ['https://spaedbarn.example.dk/log-ind/retur'],
    })
  })

  test('can read their role and not write it', () => {
    const { ReadAttributes, WriteAttributes } = webOf(login)
    expect(ReadAttributes).toEqual(
      expect.arrayContaining(['custom:rolle', 'custom:organisation', 'custom:organisationsnavn', 'name']),
    )
    expect(WriteAttributes).toEqual(['name'])
  })

  test('get their role into the access token by the trigger', () => {
    const [pool] = Object.values(
      resourcesOf<{ LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: string; LambdaArn: unknown } } }>(
        login,
        'AWS::Cognito::UserPool',
      ),
    )
    const { LambdaVersion, LambdaArn } = pool!.Properties.LambdaConfig.PreTokenGenerationConfig
    expect([LambdaVersion, textOf(LambdaArn)]).toEqual(['V2_0', expect.stringMatching(/^<Funktiontokenclaims/)])
  })
})

test('a program has its own secret, one scope and no other way in', () => {
  const [machine, ...others] = clientsOf(login).filter(({ AllowedOAuthFlows }) =>
    AllowedOAuthFlows.includes('client_credentials'),
  )
  expect(others).toEqual([])
  expect(machine).toMatchObject({ AllowedOAuthFlows: ['client_credentials'], GenerateSecret: true })
  expect(machine!.AllowedOAuthScopes.map(textOf)).toEqual([expect.stringMatching(/^<BrugereApi\w+>\/dagbog:laes$/)])
  expect(Object.values(login.machines)).toEqual(['doegncentret'])
})

test('the secret of the web client goes from Cognito into Secrets Manager without standing in a template', () => {
  const [secret] = Object.values(
    resourcesOf<{ SecretString: unknown; KmsKeyId: unknown }>(login, 'AWS::SecretsManager::Secret'),
  )
  expect(textOf(secret!.Properties.SecretString)).toMatch(/^<BrugereWeb\w+\.ClientSecret>$/)
  expect(textOf(secret!.Properties.KmsKeyId)).toContain('Tabelnoegle')
})

test('an employer’s own login takes the place of the password', () => {
  const idp: OidcIdp = {
    navn: 'Kommunen',
    issuer: 'https://login.kommune.example',
    clientId: 'spaedbarn',
    secretName: 'kommune-login',
    claims: { navn: 'name', rolle: 'rolle', organisation: 'enhed', organisationsnavn: 'enhedsnavn' },
  }
  const withIdp = stubCloud({ idp }).login
  const [provider] = Object.values(resourcesOf(withIdp, 'AWS::Cognito::UserPoolIdentityProvider'))
  expect(provider!.Properties).toMatchObject({
    ProviderType: 'OIDC',
    ProviderDetails: {
      oidc_issuer: idp.issuer,
      client_secret: '{{resolve:secretsmanager:kommune-login:SecretString:::}}',
    },
    AttributeMapping: { 'custom:organisation': 'enhed', 'custom:rolle': 'rolle' },
  })
  expect(webOf(withIdp).SupportedIdentityProviders).toEqual(['Kommunen'])
})
