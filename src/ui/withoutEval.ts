import { config } from 'zod'

// Before any schema is made: zod would otherwise try whether it may write code at run time, which the page's policy forbids and reports.
config({ jitless: true })
