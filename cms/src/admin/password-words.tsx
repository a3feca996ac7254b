/** On the sign-in page: how somebody who forgot their password gets in again, since no mail is sent. */
export const PasswordWords = () => (
  <p className="xiezou-password-words">忘记密码？请告诉管理员，由管理员在“用户”里为你设一个新密码。</p>
)
