/** Those texts of react-admin itself that can be seen here. */
export const framework = {
  action: { close: 'Close', undo: 'Undo', confirm: 'Confirm', cancel: 'Cancel', delete: 'Delete' },
  notification: {
    http_error: 'The server cannot be reached',
    bad_item: 'This row cannot be shown',
    item_doesnt_exist: 'This row does not exist, or no longer',
    data_provider_error: 'The answer of the server cannot be understood',
    i18n_error: 'The texts of this language cannot be loaded',
    offline: 'There is no connection',
  },
  message: {
    unsaved_changes: 'What you typed is not saved. Leave all the same?',
    invalid_form: 'Some fields need another look.',
    error: 'Something went wrong',
    yes: 'Yes',
    no: 'No',
  },
  validation: { required: 'Required' },
};
