import type { Kontakter } from '../forms/kontakter.ts'

/** Everything that differs between two installations; nothing here is secret. */
export interface Settings {
  /** Where data lives and all work is done. */
  region: string
  /** Public name of the product. Its certificate is proved once by a DNS record. */
  domaene: string
  /** First part of the login's address at Amazon; unique in the region. */
  loginPraefiks: string
  /** Verified sender in Amazon SES, at `domaene`. */
  afsender: string
  /** Organisation → the address it shares: told that a visitation has come or been answered, never what it says. */
  postkasser: Record<string, string>
  /** Organisation, or a person's id at the login → name, telephone and mail that the pages show. */
  kontakter: Kontakter
  /** Gets the alarms. */
  vagtMail: string
  /** Programs that read the diary, and the organisation each acts for. */
  maskiner: { navn: string; organisation: string }[]
  /** The employer's own login; without it people are created in the user pool by hand. */
  idp?: OidcIdp
  demo: boolean
}

export interface OidcIdp {
  navn: string
  issuer: string
  clientId: string
  /** Name of the secret in Secrets Manager, made by hand. */
  secretName: string
  /** Attribute of the user pool → claim of the provider. */
  claims: { navn: string; rolle: string; organisation: string; organisationsnavn: string }
}

export const settings: Settings = {
  region: 'eu-north-1',
  domaene: 'spaedbarn.example.dk',
  loginPraefiks: 'spaedbarn-login',
  afsender: 'no-reply@spaedbarn.example.dk',
  postkasser: {
    familieplejecentret: 'visitation@familieplejecentret.example.dk',
    vuggestedet: 'opgaver@vuggestedet.example.dk',
    'socialcenter-nord': 'visitation@socialcenter-nord.example.dk',
    'socialcenter-syd': 'visitation@socialcenter-syd.example.dk',
  },
  kontakter: {
    doegncentret: { navn: 'Døgncentret', telefon: '00 00 00 01', email: 'kontakt@doegncentret.example' },
    familieplejecentret: {
      navn: 'Familieplejecentret',
      telefon: '00 00 00 02',
      email: 'kontakt@familieplejecentret.example',
    },
    vuggestedet: { navn: 'Vuggestedet', telefon: '00 00 00 03', email: 'kontakt@vuggestedet.example' },
    smaaboernsteamet: { navn: 'Småbørnsteamet', telefon: '00 00 00 04', email: 'kontakt@smaaboernsteamet.example' },
    'socialcenter-nord': { navn: 'Socialcenter Nord', telefon: '00 00 00 05', email: 'kontakt@nord.example' },
    'socialcenter-syd': { navn: 'Socialcenter Syd', telefon: '00 00 00 06', email: 'kontakt@syd.example' },
    // A consultant of the demo data, by the id at the login.
    '5f0a1c3e-0000-4000-8000-000000000103': { navn: 'Karen Demosen', telefon: '00 00 00 13' },
  },
  vagtMail: 'vagt@spaedbarn.example.dk',
  maskiner: [{ navn: 'rapportklient', organisation: 'doegncentret' }],
  demo: false,
}

/** CloudFront reads certificates and firewalls from there only; no data is kept there. */
export const EDGE_REGION = 'us-east-1'

/** Namespace of the product's own figures. */
export const METRICS = 'Spaedbarn'
